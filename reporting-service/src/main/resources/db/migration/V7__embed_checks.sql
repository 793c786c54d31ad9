-- The newest check of each site's embed code, as catalog-service tells it.
create table embed_check (
    site_id    int         primary key,
    version    bigint      not null,
    outcome    text        not null,
    found      text,
    address    text        not null,
    checked_at timestamptz not null,
    changed_at timestamptz not null
);
