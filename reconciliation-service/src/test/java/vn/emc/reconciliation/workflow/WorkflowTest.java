package vn.emc.reconciliation.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkflowTest {
    private static final EnumSet<Action> BY_NOBODY =
            EnumSet.of(Action.CREATE, Action.REMIND, Action.OVERDUE, Action.RECHECK_LETTER);

    @Test
    void whatIsOverStaysAsItIs() {
        assertThat(Workflow.TRANSITIONS).noneMatch(row -> row.from().isOver());
        assertThat(Arrays.stream(State.values()).filter(State::isOver))
                .containsExactly(State.CLOSED, State.REJECTED, State.WITHDRAWN)
                .allSatisfy(state -> assertThat(state.awaited()).isEmpty());
    }

    @Test
    void everyActionIsSomebodysExceptThePlatformsOwn() {
        for (var action : Action.values()) {
            assertThat(Workflow.TRANSITIONS.stream().anyMatch(row -> row.action() == action))
                    .as(action.name())
                    .isNotEqualTo(BY_NOBODY.contains(action));
        }
    }

    @Test
    void noRowIsThereTwice() {
        assertThat(Workflow.TRANSITIONS).doesNotHaveDuplicates();
    }

    @Test
    void onlyTheUnitWithdrawsAndOnlyTheAgencyRejects() {
        assertThat(Workflow.belongsTo(Side.AGENCY, Action.WITHDRAW)).isFalse();
        assertThat(Workflow.belongsTo(Side.UNIT, Action.REJECT)).isFalse();
        assertThat(Workflow.belongsTo(Side.UNIT, Action.TAKE_UP)).isFalse();
        assertThat(Workflow.belongsTo(Side.AGENCY, Action.SUBMIT)).isFalse();
        assertThat(Workflow.targets(State.CORRECTION, Action.WITHDRAW, Side.UNIT))
                .isEmpty();
    }

    @Test
    void onlyThePlatformClosesAndOnlyTheAgencyPublishes() {
        for (var state : State.values()) {
            for (var side : Side.values()) {
                assertThat(Workflow.targets(state, Action.CLOSE, side)).isEmpty();
            }
            assertThat(Workflow.own(state, Action.CLOSE).isPresent()).isEqualTo(state == State.CORRECTION);
        }
        assertThat(Workflow.belongsTo(Side.UNIT, Action.PUBLISH_CORRECTIONS)).isFalse();
        assertThat(Workflow.targets(State.CORRECTION, Action.PUBLISH_CORRECTIONS, Side.AGENCY))
                .isEmpty();
    }

    @Test
    void aStepIsOnlyReopenedBackwards() {
        assertThat(Workflow.TRANSITIONS)
                .filteredOn(row -> row.action() == Action.AGREE_REOPENING)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.to().step().orElseThrow())
                        .isLessThan(row.from().step().orElseThrow()));
        assertThat(Workflow.earlier(State.COMPARISON)).containsExactly(Step.REQUEST, Step.PERIOD, Step.EXTRACT);
        assertThat(Workflow.earlier(State.DRAFT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyOpenStateAwaitsSomebodyAndAllButTheDraftHaveADeadline(State state) {
        var deadlines = new Deadlines(5, 10, 5, 15, 15, 5, 2);
        var day = LocalDate.of(2025, 12, 1);

        assertThat(state.awaited().isEmpty()).isEqualTo(state.isOver());
        assertThat(deadlines.of(state, day) == null).isEqualTo(state.isOver() || state == State.DRAFT);
    }

    @Test
    void whereverAnybodyGoesTheSidesAndTheStatesFit() {
        var random = new Random(20251120);
        for (var walk = 0; walk < 500; walk++) {
            var state = State.DRAFT;
            for (var step = 0; step < 30 && !state.isOver(); step++) {
                var side = random.nextBoolean() ? Side.UNIT : Side.AGENCY;
                var actions = Workflow.allowed(state, side).stream().toList();
                var action = actions.get(random.nextInt(actions.size()));
                var targets = Workflow.targets(state, action, side).stream().toList();

                assertThat(targets).as("%s of %s in %s", action, side, state).isNotEmpty();
                var next = targets.get(random.nextInt(targets.size()));
                // Nobody comes past the period without an agreement.
                if (next == State.EXTRACT && state != State.EXTRACT) {
                    assertThat(action).isIn(Action.ACCEPT_PERIOD, Action.AGREE_REOPENING);
                }
                state = next;
            }
        }
    }
}
