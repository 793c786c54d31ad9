package vn.emc.reconciliation;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.emc.web.api.ApiConventions;

/** The head of the generated description; the calls describe themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI reconciliationsApi() {
        return ApiConventions.api(
                "EMC reconciliations", "A unit's figures against EMC's, in five steps (letter 1043, annex 3).");
    }

    @Bean
    OperationCustomizer pagingAndProblems() {
        return ApiConventions.pagingAndProblems();
    }
}
