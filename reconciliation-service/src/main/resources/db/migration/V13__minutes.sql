-- The files of the minutes of what both sides agreed to, made when first asked for and then kept: both sides sign the very same.
create table minutes (
    reconciliation_id bigint      not null references reconciliation,
    comparison_id     bigint      not null references comparison,
    version           int         not null,
    format            text        not null check (format in ('PDF', 'DOCX')),
    sha256            text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size              bigint      not null check (size > 0),
    made_at           timestamptz not null,
    primary key (reconciliation_id, comparison_id, version, format)
);
create trigger kept before update or delete on minutes for each row execute function refuse_change();

-- Copies of the minutes that a side has signed, of all versions: those of an older one count for nothing, but stay.
create table signed_minutes (
    reconciliation_id bigint      not null references reconciliation,
    -- counts the signed copies of a reconciliation, from 1
    number            int         not null,
    comparison_id     bigint      not null references comparison,
    version           int         not null,
    side              text        not null check (side in ('UNIT', 'AGENCY')),
    name              text        not null,
    size              bigint      not null check (size > 0),
    sha256            text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_at       timestamptz not null,
    uploaded_by       text        not null,
    verdict           text        not null check (verdict in ('PROVEN', 'UNCONFIRMED', 'NOT_PROVEN')),
    signatures        jsonb       not null,
    -- why the other side accepts what its signatures do not prove
    accepted_reason   text,
    accepted_by       text,
    accepted_at       timestamptz,
    -- whether the signature of the side that accepts is on it too
    accepted_both     boolean     not null default false,
    primary key (reconciliation_id, number),
    check ((accepted_reason is null) = (accepted_at is null) and (accepted_reason is null) = (accepted_by is null))
);
create trigger kept before delete on signed_minutes for each row execute function refuse_change();
