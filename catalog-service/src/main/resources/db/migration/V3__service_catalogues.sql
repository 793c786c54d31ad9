-- A public service of a site, whatever version of the catalogue describes it: its number stays when it is described anew.
create table service (
    id      bigint generated always as identity primary key,
    site_id integer not null references site,
    -- Null where another service carries the code now.
    id_mcdt text,
    unique (site_id, id_mcdt)
);

-- A site's catalogue as it was imported, or as an edit made it. Once READY it never changes.
create table catalogue_version (
    id             bigint generated always as identity primary key,
    site_id        integer     not null references site,
    number         integer     not null,
    origin         text        not null check (origin in ('IMPORT', 'EDIT')),
    state          text        not null check (state in ('WAITING', 'READING', 'READY', 'FAILED', 'CANCELLED')),
    reason         text,
    file_name      text,
    file_size      bigint,
    file_hash      text,
    -- The tick "v": to be the default as soon as it is read, if no row is wrong.
    default_wanted boolean     not null,
    progress       real        not null default 0 check (progress between 0 and 1),
    rows_total     integer     not null default 0,
    rows_good      integer     not null default 0,
    rows_wrong     integer     not null default 0,
    warnings       integer     not null default 0,
    -- Why it could not be read: a message's code and what it is filled with.
    failure        text,
    failure_arguments text[],
    -- In how many parts it was published; null while it never was the default.
    parts          integer,
    created_at     timestamptz not null,
    created_by     text        not null,
    created_from   text,
    started_at     timestamptz,
    finished_at    timestamptz,
    unique (site_id, number),
    check ((origin = 'IMPORT') = (file_hash is not null))
);
-- The same file is imported once.
create unique index on catalogue_version (site_id, file_hash) where state in ('WAITING', 'READING', 'READY');

-- The file as it was uploaded, in pieces that need not be held together in memory.
create table import_file_piece (
    version_id bigint  not null references catalogue_version,
    number     integer not null,
    content    bytea   not null,
    primary key (version_id, number)
);

create table catalogue_service (
    version_id  bigint   not null references catalogue_version,
    service_id  bigint   not null references service,
    -- Order in the file.
    position    integer  not null,
    name        text     not null,
    level       smallint not null check (level in (0, 3, 4)),
    url         text,
    id_cdvcqg   text,
    id_mcdt     text     not null,
    -- Name and codes without case and diacritics: what the search box looks in.
    search_text text     not null,
    primary key (version_id, service_id)
);
create index on catalogue_service (version_id, position);

-- What is wrong or odd in a file, cell by cell.
create table import_finding (
    id            bigint generated always as identity primary key,
    version_id    bigint  not null references catalogue_version,
    severity      text    not null check (severity in ('ERROR', 'WARNING')),
    sheet         text    not null,
    row_number    integer not null,
    column_name   text    not null,
    column_letter text    not null,
    code          text    not null,
    arguments     text[]  not null
);
create index on import_finding (version_id, id);

-- Which version was the default when. The open row of a site is its default: there is never more than one.
create table default_period (
    id         bigint generated always as identity primary key,
    site_id    integer     not null references site,
    version_id bigint      not null references catalogue_version,
    from_at    timestamptz not null,
    until_at   timestamptz,
    made_by    text        not null,
    check (from_at < until_at)
);
create unique index on default_period (site_id) where until_at is null;
create index on default_period (site_id, id);

-- Where a change was asked for, and the thing before and after it.
alter table audit_entry add column address text;
alter table audit_entry add column before jsonb;
alter table audit_entry add column after jsonb;
create index on audit_entry (at desc, id desc);
