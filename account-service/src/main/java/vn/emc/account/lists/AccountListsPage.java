package vn.emc.account.lists;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Danh mục → Import User (letter of 2023, annex II). */
@Controller
@RequestMapping("/categories/users")
@PreAuthorize("denyAll")
class AccountListsPage {
    @GetMapping
    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    String show() {
        return "account-lists";
    }
}
