-- Since when somebody wants the weekly report by mail; null where they do not.
alter table alarm_recipient add column weekly_since timestamptz;
alter table alarm_recipient add constraint weekly_reports_are_mail check (weekly_since is null or channel = 'EMAIL');

-- A week's report to somebody: one at most, whoever notes it first.
create table weekly_report (
    id           uuid        primary key,
    recipient_id bigint      not null references alarm_recipient,
    week         date        not null, -- its Monday
    state        text        not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    created_at   timestamptz not null,
    finished_at  timestamptz,
    tries        int         not null default 0,
    failure      text,       -- of the latest try
    unique (recipient_id, week)
);
