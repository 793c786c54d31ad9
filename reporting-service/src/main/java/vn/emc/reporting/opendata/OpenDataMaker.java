package vn.emc.reporting.opendata;

/** Makes an answer, however long that takes. */
interface OpenDataMaker {
    OpenDataFiles make(OpenDataQuery query);
}
