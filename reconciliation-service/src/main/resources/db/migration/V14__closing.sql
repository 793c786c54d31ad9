-- Who has downloaded the closing dossier.
create table dossier_download (
    id                bigint generated always as identity primary key,
    reconciliation_id bigint      not null references reconciliation,
    at                timestamptz not null,
    by                text        not null,
    by_name           text        not null,
    -- null for who only looks on
    side              text check (side in ('UNIT', 'AGENCY'))
);
create index on dossier_download (reconciliation_id, id);
create trigger kept before update or delete on dossier_download for each row execute function refuse_change();
