// Shows the interfaces of all services. Requests tried out here go with the browser's session.
"use strict";

window.addEventListener("DOMContentLoaded", () => {
  const token = () => {
    const pair = document.cookie.split("; ").find((entry) => entry.startsWith("XSRF-TOKEN="));
    return pair ? decodeURIComponent(pair.slice("XSRF-TOKEN=".length)) : "";
  };

  SwaggerUIBundle({
    dom_id: "#swagger-ui",
    urls: [
      { name: "Thu nhận (ingest)", url: "/api/ingest/v1/openapi" },
      { name: "Danh mục (catalog)", url: "/api/catalog/v1/openapi" },
      { name: "Tài khoản (accounts)", url: "/api/accounts/v1/openapi" },
      { name: "Báo cáo (reports)", url: "/api/reports/v1/openapi" },
      { name: "Đối soát (reconciliations)", url: "/api/reconciliations/v1/openapi" },
    ],
    deepLinking: true,
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: "StandaloneLayout",
    requestInterceptor: (request) => {
      const sameOrigin = new URL(request.url, location.href).origin === location.origin;
      const unsafe = !["GET", "HEAD"].includes((request.method || "GET").toUpperCase());
      if (sameOrigin && unsafe && token()) request.headers["X-XSRF-TOKEN"] = token();
      return request;
    },
  });
});
