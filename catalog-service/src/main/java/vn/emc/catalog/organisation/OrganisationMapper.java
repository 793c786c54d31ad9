package vn.emc.catalog.organisation;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import vn.emc.catalog.MapperSettings;
import vn.emc.contracts.sites.OrganisationState;

@Mapper(config = MapperSettings.class)
interface OrganisationMapper {
    @Mapping(target = "code", expression = "java(organisation.code())")
    @Mapping(target = "parent", expression = "java(organisation.parent())")
    @Mapping(target = "successor", expression = "java(organisation.successor())")
    @Mapping(target = "aliases", expression = "java(organisation.aliases())")
    OrganisationView view(Organisation organisation);

    @Mapping(target = "code", expression = "java(organisation.code())")
    @Mapping(target = "version", expression = "java(organisation.version())")
    @Mapping(target = "kind", expression = "java(organisation.getKind().lowerCase())")
    @Mapping(target = "parent", expression = "java(organisation.parent())")
    @Mapping(target = "successor", expression = "java(organisation.successor())")
    @Mapping(target = "aliases", expression = "java(organisation.aliases())")
    OrganisationState state(Organisation organisation);
}
