/** Papers of the form that Nghị định 30/2020/NĐ-CP asks for; hides how they are laid out as .pdf and .docx. */
@NullMarked
package vn.emc.reconciliation.paper;

import org.jspecify.annotations.NullMarked;
