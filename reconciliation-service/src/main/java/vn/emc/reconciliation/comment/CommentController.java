package vn.emc.reconciliation.comment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliation-comments", description = "What the sides say to each other")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}/comments")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class CommentController {
    private final Comments comments;

    @Operation(summary = "Read the comments", description = "Of both sides, newest first.")
    @GetMapping
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    PageView<Comment> list(@PathVariable long id, PageQuery page, CurrentUser user) {
        return comments.page(user, id, page);
    }

    @Operation(summary = "Comment", description = "By either side, as long as the reconciliation is under way.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')")
    Comment add(@PathVariable long id, @RequestBody NewComment comment, CurrentUser user) {
        return comments.add(user, id, comment.text());
    }

    /** A comment. */
    @Schema(name = "NewComment")
    record NewComment(
            @Schema(description = "At most 4,000 characters") @Nullable
            String text) {}
}
