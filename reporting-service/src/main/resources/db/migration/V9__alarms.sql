-- db-scheduler's table: a job is scheduled in the transaction of what it is for.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);

-- What is, or was, wrong with what a site sends. Rows stay when it is over.
create table alarm (
    id        bigint      generated always as identity primary key,
    site_id   int         not null,
    rule      text        not null,
    since     date        not null, -- what the finding that opened it says; stays while the finding's own moves on
    finding   jsonb       not null, -- the latest numbers
    opened_at timestamptz not null,
    closed_at timestamptz
);

-- One at a time, however often it is found.
create unique index alarm_open on alarm (site_id, rule) where closed_at is null;
create index alarm_by_time on alarm (opened_at desc, id desc);

-- Who put an alarm off, until when and why. It holds for whatever alarm the same rule opens at the site till then, and the
-- latest decides; rows stay as the record.
create table alarm_snooze (
    id          bigint      generated always as identity primary key,
    site_id     int         not null,
    rule        text        not null,
    last_day    date        not null,
    reason      text        not null,
    snoozed_at  timestamptz not null,
    snoozed_by  text        not null,
    reminded_at timestamptz -- when it was over and the alarm still open
);

create index alarm_snooze_latest on alarm_snooze (site_id, rule, id desc);

-- Whom to tell.
create table alarm_recipient (
    id           bigint      generated always as identity primary key,
    organisation text        not null, -- told of the sites that lie under it
    channel      text        not null check (channel in ('EMAIL', 'WEBHOOK')),
    address      text        not null,
    secret       text        check ((secret is not null) = (channel = 'WEBHOOK')),
    created_at   timestamptz not null,
    created_by   text        not null,
    removed_at   timestamptz,
    removed_by   text
);

create unique index alarm_recipient_in_force on alarm_recipient (organisation, channel, address) where removed_at is null;

-- What somebody is told: all that one look at many sites changed for them.
create table alarm_notice (
    id           uuid        primary key,
    recipient_id bigint      not null references alarm_recipient,
    state        text        not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    created_at   timestamptz not null,
    finished_at  timestamptz,
    tries        int         not null default 0,
    failure      text        -- of the latest try
);

create index alarm_notice_by_recipient on alarm_notice (recipient_id, created_at desc);

create table alarm_notice_item (
    notice_id uuid   not null references alarm_notice,
    alarm_id  bigint not null references alarm,
    change    text   not null check (change in ('OPENED', 'STILL_OPEN', 'CLOSED')),
    primary key (notice_id, alarm_id)
);
