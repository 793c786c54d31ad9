package vn.emc.catalog;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.emc.web.api.ApiConventions;

/** The head of the generated description; the calls describe themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI catalogApi() {
        return ApiConventions.api(
                "EMC catalogue", "Organisations, sites and their keys, and the catalogues of their public services.");
    }

    @Bean
    OperationCustomizer pagingAndProblems() {
        return ApiConventions.pagingAndProblems();
    }
}
