-- Claims and dossiers come by the thousand, from the one job that holds their replay locked, and replays are never deleted:
-- looking the replay up for each of them says nothing and costs more than the row itself.
alter table replayed_event drop constraint replayed_event_replay_id_fkey;
alter table replay_dossier drop constraint replay_dossier_replay_id_fkey;

-- Why a replay failed, in the words of the database or the program, for whoever has to mend it.
alter table replay add column failure text;
