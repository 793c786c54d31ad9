package vn.emc.gateway.docs;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Swagger UI over all services at {@code /api/docs}, as plain files: nothing in it needs an exception from the policy. */
@Configuration
class DocsConfiguration implements WebFluxConfigurer {
    private static final Duration KEPT = Duration.ofHours(1);

    private final String swaggerUi;

    DocsConfiguration(@Value("${emc.docs.swagger-ui}") String version) {
        swaggerUi = "classpath:/META-INF/resources/webjars/swagger-ui/" + version + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/api/docs/**")
                .addResourceLocations("classpath:/docs/", swaggerUi)
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic());
    }

    @Bean
    RouterFunction<ServerResponse> docs() {
        var page = new ClassPathResource("docs/index.html");
        return RouterFunctions.route()
                .GET(
                        "/api/docs",
                        request -> ServerResponse.permanentRedirect(URI.create("/api/docs/"))
                                .build())
                .GET(
                        "/api/docs/",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .bodyValue(page))
                .build();
    }
}
