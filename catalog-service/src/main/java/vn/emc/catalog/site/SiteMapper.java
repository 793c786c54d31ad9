package vn.emc.catalog.site;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import vn.emc.catalog.MapperSettings;
import vn.emc.contracts.sites.SiteKeyState;
import vn.emc.contracts.sites.SiteState;

@Mapper(config = MapperSettings.class)
interface SiteMapper {
    @Mapping(target = "organisation", expression = "java(site.organisation())")
    SiteView view(Site site);

    @Mapping(target = "siteId", source = "site.id")
    @Mapping(target = "organisation", expression = "java(site.organisation())")
    @Mapping(target = "version", expression = "java(site.version())")
    @Mapping(target = "deleted", expression = "java(site.isDeleted())")
    SiteState state(Site site, List<SiteKey> keys);

    SiteKeyState state(SiteKey key);

    SiteKeyView view(SiteKey key);

    List<SiteKeyView> views(List<SiteKey> keys);
}
