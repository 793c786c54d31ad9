package vn.emc.reconciliation.extract;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code emc.reconciliation.workbooks}.
 *
 * @param rowsPerSheet without the header; what is more goes on in further sheets
 */
@ConfigurationProperties("emc.reconciliation.workbooks")
record SheetSettings(@DefaultValue("1000000") int rowsPerSheet) {}
