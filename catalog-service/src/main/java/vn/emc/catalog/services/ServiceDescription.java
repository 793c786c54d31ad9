package vn.emc.catalog.services;

import org.jspecify.annotations.Nullable;
import vn.emc.catalog.search.SearchText;

/**
 * A service as a version describes it.
 *
 * @param level 0, 3 or 4
 */
public record ServiceDescription(
        String name,
        int level,
        @Nullable String url,
        @Nullable String idCdvcqg,
        String idMcdt) {

    public String searchText() {
        return SearchText.of(name + " " + idMcdt + " " + (idCdvcqg == null ? "" : idCdvcqg));
    }
}
