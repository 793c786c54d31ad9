-- Ministries, provinces and the units below them. Rows are never deleted: what ended has a last day and a successor.
create table organisation (
    code       text primary key,
    name       text        not null check (char_length(name) between 1 and 300),
    kind       text        not null check (kind in ('MINISTRY', 'PROVINCE', 'UNIT')),
    parent     text references organisation,
    valid_from date,
    valid_to   date,
    successor  text references organisation,
    confidence text,
    -- Code and name without case and diacritics: what the search box looks in.
    search_text text       not null,
    version    bigint      not null,
    created_at timestamptz not null,
    created_by text        not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    check (valid_from <= valid_to),
    check ((kind = 'UNIT') = (parent is not null)),
    check (successor is null or valid_to is not null)
);
create index on organisation (parent);

-- Other spellings of a unit's code, such as 000.00.14.H56 for H56.14. One spelling names one organisation.
create table organisation_alias (
    alias        text primary key,
    organisation text not null references organisation
);
create index on organisation_alias (organisation);

-- Numbers given to new sites. Lower numbers are free for sites that bring theirs along.
create sequence site_id as integer start 1000;

create table site (
    id                integer primary key check (id > 0),
    name              text        not null check (char_length(name) between 1 and 300),
    url               text        not null,
    kind              text        not null check (kind in ('PORTAL', 'SERVICE_PORTAL', 'ONE_STOP')),
    organisation      text        not null references organisation,
    -- The ministry or province the owner belongs to, whichever way its code is spelt.
    organisation_root text        not null generated always as
        (case when organisation ~ '^\d' then right(organisation, 3) else left(organisation, 3) end) stored,
    managing_site     integer references site,
    ingest_mode       text        not null check (ingest_mode in ('OPEN', 'KEY', 'HMAC')),
    allowed_cidrs     text[]      not null,
    active            boolean     not null,
    deleted_at        timestamptz,
    -- Name, address and number without case and diacritics: what the search box looks in and names sort by.
    search_text       text        not null,
    version           bigint      not null,
    created_at        timestamptz not null,
    created_by        text        not null,
    changed_at        timestamptz not null,
    changed_by        text        not null,
    check (managing_site <> id)
);
create index on site (organisation_root) where deleted_at is null;
create index on site (managing_site) where deleted_at is null;

-- Keys are derived from the master secret; only their hashes are stored.
create table site_key (
    key_id     uuid primary key,
    site_id    integer     not null references site,
    hash       text        not null unique,
    prefix     text        not null,
    created_at timestamptz not null,
    created_by text        not null,
    revoked_at timestamptz,
    revoked_by text
);
create index on site_key (site_id);

-- Who changed what, and when. Rows are only ever added.
create table audit_entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    actor      text        not null,
    action     text        not null,
    subject    text        not null,
    subject_id text        not null,
    detail     text
);
create index on audit_entry (subject, subject_id, id);
