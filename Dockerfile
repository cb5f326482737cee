# The service on Node 24, built and its packs worked out beforehand. No musl image: the embedded engine has no build for it.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY explorer explorer
COPY scripts/prepare.js scripts/prepare.js
COPY bin bin
COPY src src
COPY graph-seed graph-seed
RUN npm run prepare

FROM node:24-slim
# 256 MB of heap hold the plan and its answers (`npm run soak` runs with as much); a container needs about as much again. Young objects get
# more room than Node gives them: what 32 requests hold at once was copied out of it before it could be forgotten (docs/performance.md).
ENV NODE_ENV=production NODE_OPTIONS="--max-old-space-size=256 --max-semi-space-size=32" HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json package-lock.json LICENSE ./
COPY graph-seed graph-seed
COPY examples examples
COPY schema schema
COPY bin bin
COPY src src
COPY --from=build /app/explorer/dist explorer/dist
COPY --from=build /app/dist dist
# node
USER 1000:1000
EXPOSE 4000
# /health, not /ready: a service whose database is away must not be killed for it.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/plangraph.js"]
CMD ["serve"]
