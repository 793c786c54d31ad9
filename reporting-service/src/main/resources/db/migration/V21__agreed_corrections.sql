-- When the deciding result reached us: what was agreed of a result stands above what was known by then. Filled here with the
-- time of the event, which is earlier where a sender back-dates; a rebuild (mode REPLACE) is exact.
alter table dossier_state rename column result_agreed_at to result_arrived_at;
update dossier_state set result_arrived_at = result_at where result_event is not null and result_arrived_at is null;

-- Dossiers that count nowhere by agreement, and what was agreed or told beside what decides; null for nearly all.
alter table dossier_state add column excluded boolean not null default false;
alter table dossier_state add column agreed text;
