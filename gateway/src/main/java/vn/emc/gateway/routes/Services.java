package vn.emc.gateway.routes;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services stand. */
@ConfigurationProperties("emc.services")
record Services(URI ingest, URI catalog, URI account, URI reporting, URI reconciliation) {}
