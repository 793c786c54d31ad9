-- The service catalogues of the sites, as catalog-service tells. Versions never change; all that ever were a default are kept,
-- so that a comparison can be made again as it was.
create table catalogue (
    site_id  int    primary key,
    revision bigint not null,
    -- the versions that were the default, in the order of time
    defaults jsonb  not null
);

create table catalogue_part (
    site_id    int    not null,
    version_id bigint not null,
    number     int    not null,
    services   jsonb  not null,
    primary key (site_id, version_id, number)
);

-- By site, the versions of its catalogue that a comparison asks; a site that is absent had none.
alter table comparison add column catalogues jsonb not null default '{}';
