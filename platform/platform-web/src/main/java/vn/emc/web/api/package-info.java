/** How calls are described; hides the tool that generates the descriptions. Only for services that have it. */
@NullMarked
package vn.emc.web.api;

import org.jspecify.annotations.NullMarked;
