/** The pages of a website's tab Dịch vụ công; hides forms, dialogs and their models. */
@NullMarked
package vn.emc.catalog.websites.catalogue;

import org.jspecify.annotations.NullMarked;
