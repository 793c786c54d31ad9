package vn.emc.catalog.samples;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.catalog.site.Sites;
import vn.emc.web.security.CurrentUser;

@Tag(name = "sites")
@RestController
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class SampleController {
    private final Sites sites;
    private final CodeSamples samples;

    @Operation(
            summary = "Programs that send an event of the site",
            description = "In curl, Java, C#, PHP, Python, JavaScript and Go, with the site's own values and the"
                    + " credentials of its mode. No key is in them: it is read from the environment.")
    @GetMapping("/api/catalog/v1/sites/{siteId}/samples")
    @PreAuthorize("hasAuthority('SITE_READ')")
    List<CodeSample> samples(@PathVariable int siteId, CurrentUser user) {
        return samples.of(sites.one(user, siteId).site());
    }
}
