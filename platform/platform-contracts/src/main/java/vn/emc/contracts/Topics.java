package vn.emc.contracts;

/** Topic names. Partition counts and clean-up policies are declared by the service that writes the topic. */
public final class Topics {
    /** {@link vn.emc.contracts.events.DossierEvent}, key {@code siteId|codeProfile}. Written by ingest-service. */
    public static final String DOSSIER_EVENTS = "emc.dossier-events";

    /** {@link vn.emc.contracts.events.RejectedEvent}, key {@code siteId}. Written by ingest-service. */
    public static final String REJECTED_EVENTS = "emc.rejected-events";

    /** {@link vn.emc.contracts.web.PageEvent}, key {@code siteId}. Written by ingest-service. */
    public static final String PAGE_EVENTS = "emc.page-events";

    /** {@link vn.emc.contracts.sites.SiteState}, key {@code siteId}, compacted. Written by catalog-service. */
    public static final String SITES = "emc.sites";

    /** {@link vn.emc.contracts.sites.OrganisationState}, key the code, compacted. Written by catalog-service. */
    public static final String ORGANISATIONS = "emc.organisations";

    /**
     * {@link vn.emc.contracts.services.ServiceCatalogueMessage}, key of the state or of the part, compacted. Written by
     * catalog-service.
     */
    public static final String SERVICE_CATALOGUES = "emc.service-catalogues";

    /** {@link vn.emc.contracts.accounts.AccountFigures}, key {@code siteId}, compacted. Written by account-service. */
    public static final String ACCOUNT_FIGURES = "emc.account-figures";

    /** {@link vn.emc.contracts.sites.EmbedCheckState}, key {@code siteId}, compacted. Written by catalog-service. */
    public static final String EMBED_CHECKS = "emc.embed-checks";

    /** {@link vn.emc.contracts.extract.ExtractRequest}, key {@code extractId}, compacted. Written by reconciliation-service. */
    public static final String EXTRACT_REQUESTS = "emc.extract-requests";

    /** {@link vn.emc.contracts.extract.ExtractChunk}, key {@code extractId}, binary. Written by ingest-service. */
    public static final String EXTRACT_ROWS = "emc.extract-rows";

    /** {@link vn.emc.contracts.extract.ExtractResult}, key {@code extractId}. Written by ingest-service. */
    public static final String EXTRACT_RESULTS = "emc.extract-results";

    /** {@link vn.emc.contracts.correction.AgreedCorrection}, key {@code siteId|codeProfile}. Written by reconciliation-service. */
    public static final String CORRECTIONS = "emc.corrections";

    /**
     * {@link vn.emc.contracts.correction.CorrectionsPublished}, key the reconciliation's id. Written by
     * reconciliation-service.
     */
    public static final String CORRECTIONS_PUBLISHED = "emc.corrections-published";

    /** {@link vn.emc.contracts.correction.CorrectionsCounted}, key the reconciliation's id. Written by reporting-service. */
    public static final String CORRECTIONS_COUNTED = "emc.corrections-counted";

    /** Appended to a topic's name: where messages go that a consumer cannot read. */
    public static final String DEAD_LETTER_SUFFIX = "-dlt";

    private Topics() {}
}
