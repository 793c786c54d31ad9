-- A file of a reconciliation. The file itself lies in the data directory under its SHA-256 and is never removed there: what was
-- handed in stays evidence.
create table attachment (
    id                bigint generated always as identity primary key,
    reconciliation_id bigint      not null references reconciliation,
    kind              text        not null check (kind in ('LETTER', 'OTHER')),
    name              text        not null,
    media_type        text        not null,
    size              bigint      not null check (size > 0),
    sha256            text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_at       timestamptz not null,
    uploaded_by       text        not null,
    removed_at        timestamptz,
    removed_by        text,
    -- Of a letter: what its signatures come to, and all that was found out about them.
    verdict           text check (verdict in ('PROVEN', 'UNCONFIRMED', 'NOT_PROVEN')),
    signatures        jsonb,
    -- Why an officer accepts a letter that is not proven.
    accepted_reason   text,
    accepted_by       text,
    accepted_at       timestamptz,
    check ((kind = 'LETTER') = (verdict is not null)),
    check ((verdict is null) = (signatures is null)),
    check ((removed_at is null) = (removed_by is null)),
    check ((accepted_reason is null) = (accepted_at is null) and (accepted_reason is null) = (accepted_by is null))
);
create index on attachment (reconciliation_id);
-- A reconciliation has one letter at a time.
create unique index on attachment (reconciliation_id) where kind = 'LETTER' and removed_at is null;

-- A certification authority whose certificates we believe.
create table trust_anchor (
    id          bigint generated always as identity primary key,
    -- SHA-256 of the certificate
    fingerprint text        not null,
    subject     text        not null,
    issuer      text        not null,
    serial      text        not null,
    valid_from  timestamptz not null,
    valid_to    timestamptz not null,
    certificate bytea       not null,
    note        text,
    added_at    timestamptz not null,
    added_by    text        not null,
    removed_at  timestamptz,
    removed_by  text,
    check ((removed_at is null) = (removed_by is null))
);
create unique index on trust_anchor (fingerprint) where removed_at is null;
