package vn.emc.contracts.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A message of {@code emc.service-catalogues}: either of the two. A state may arrive before the parts it speaks of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceCatalogueMessage(
        @Nullable CatalogueState state, @Nullable CataloguePart part) {
    public static ServiceCatalogueMessage of(CatalogueState state) {
        return new ServiceCatalogueMessage(state, null);
    }

    public static ServiceCatalogueMessage of(CataloguePart part) {
        return new ServiceCatalogueMessage(null, part);
    }
}
