-- The day of the result, when it was said first, in days since 1970: the cell of those finished in which a dossier counts.
-- Filled here from the time of the deciding event, which is later where a result was repeated; a rebuild (mode REPLACE) is exact.
alter table dossier_state add column finished_day int;
update dossier_state
set finished_day = (to_timestamp(result_at / 1000000) at time zone 'Asia/Ho_Chi_Minh')::date - date '1970-01-01'
where result_returned;

-- From a cell to its dossiers.
create index dossier_state_received on dossier_state (site_id, received_at);
create index dossier_state_finished on dossier_state (site_id, finished_day) where finished_day is not null;
