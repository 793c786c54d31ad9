-- Whether the planner finds its way from a procedure to its few codes depends on how well it knows this table (decision 0042).
-- A site's codes are written anew at a stroke; a tenth of all rows, the usual measure, is then a hundred sites too late.
alter table code_match set (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.05);
