import java.nio.file.Path;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.configuration.ssl.SslPolicyConfig;
import org.neo4j.configuration.ssl.SslPolicyScope;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Starts Neo4j in HOME with Bolt on loopback at PORT, without authentication; "secured" with the password that was set before and TLS by
 * HOME/certificates/bolt. Ends when its input closes.
 */
public class Main {
    public static void main(String[] args) throws Exception {
        var home = Path.of(args[0]);
        var bolt = new SocketAddress("127.0.0.1", Integer.parseInt(args[1]));
        var secured = args.length > 2 && args[2].equals("secured");
        var builder = new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, bolt)
                .setConfig(BoltConnector.advertised_address, bolt)
                .setConfig(HttpConnector.enabled, false)
                .setConfig(HttpsConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, secured)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 128L * 1024 * 1024);
        if (secured) {
            var tls = SslPolicyConfig.forScope(SslPolicyScope.BOLT);
            builder.setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.REQUIRED)
                    .setConfig(tls.enabled, true)
                    .setConfig(tls.base_directory, home.resolve("certificates/bolt"));
        }
        var service = builder.build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        System.out.println("bolt is up");
        while (System.in.read() >= 0) {}
        System.exit(0);
    }
}
