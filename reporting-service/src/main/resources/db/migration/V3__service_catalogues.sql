-- The catalogues catalog-service tells of: all versions that ever were a site's default. A version's services never change.
create table catalogue (
    site_id  int    primary key,
    revision bigint not null
);

-- Which version was the default when; a version may be so several times.
create table catalogue_period (
    site_id    int         not null references catalogue,
    number     int         not null,
    version_id bigint      not null,
    from_at    timestamptz not null,
    parts      int         not null,
    primary key (site_id, number)
);

-- What has been heard of a version: it counts when all its parts are there.
create table catalogue_part (
    site_id    int    not null,
    version_id bigint not null,
    number     int    not null,
    primary key (site_id, version_id, number)
);

create table catalogue_service (
    service_id bigint   not null, -- the same in all versions
    version_id bigint   not null,
    site_id    int      not null,
    name       text     not null,
    level      smallint not null,
    id_cdvcqg  text     collate "C",
    id_mcdt    text     collate "C" not null,
    primary key (service_id, version_id)
);

create index catalogue_service_by_version on catalogue_service (site_id, version_id);
create index catalogue_service_by_id_mcdt on catalogue_service (id_mcdt);
create index catalogue_service_by_id_cdvcqg on catalogue_service (id_cdvcqg);

-- The codes each site has sent, with the name that came with the first.
create table site_code (
    site_id      int  not null,
    procedure_id int  not null,
    name         text,
    primary key (site_id, procedure_id)
);

insert into site_code (site_id, procedure_id)
select distinct site_id, procedure_id from day_cell where procedure_id <> 0;

-- What each of these codes means on which days. Derived: from versions and aliases, made anew when one of them changes.
-- A code without a row on a day matches nothing on that day.
create table code_match (
    site_id      int      not null,
    procedure_id int      not null,
    first_day    date     not null,
    last_day     date     not null,
    service_id   bigint   not null,
    kind         text     not null,
    group_id     bigint   not null, -- what reports by procedure count it under: a procedure's id, or a service's, negated
    primary key (site_id, procedure_id, first_day)
);

create index code_match_by_service on code_match (service_id);
create index code_match_by_group on code_match (group_id);

-- What people decided: in this site, the code means the service. Rows stay, as the record of who decided what and when.
create table code_alias (
    id         bigint      generated always as identity primary key,
    site_id    int         not null,
    code       text        not null,
    service_id bigint      not null,
    created_at timestamptz not null,
    created_by text        not null,
    removed_at timestamptz,
    removed_by text
);

create unique index code_alias_in_force on code_alias (site_id, code) where removed_at is null;
