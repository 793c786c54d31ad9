package vn.emc.reconciliation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page of all interfaces says of this one. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI reconciliationsApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("EMC reconciliations")
                        .version("v1")
                        .description("Reconciliations in five steps. There are no calls yet."))
                // The same address whichever host the description was read from.
                .servers(List.of(new Server().url("/")));
    }
}
