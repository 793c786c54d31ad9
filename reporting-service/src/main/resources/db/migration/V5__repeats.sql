-- What a dossier's events said and when, so that a repeat of the latest one is told from a regression. Null for dossiers
-- without an event since: a rebuild (mode REPLACE) fills them in.
alter table dossier_state add column sent_events bytea;

-- Events that only repeat the one before; they count in no other column.
alter table day_cell add column repeats int not null default 0;
alter table month_cell add column repeats int not null default 0;
