package vn.emc.account.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.emc.contracts.privacy.Pseudonyms;
import vn.emc.test.TestDatabases;

class AccountCopyTest {
    private static final int MANY = 10_000;

    private final Connection connection = DriverManager.getConnection(
            TestDatabases.create("account_copy"), TestDatabases.USER, TestDatabases.PASSWORD);

    AccountCopyTest() throws SQLException {}

    @BeforeEach
    void begin() throws SQLException {
        connection.setAutoCommit(false);
        execute("""
                create table copied (local_id uuid, national_id uuid, type smallint check (type in (1, 2, 3)),
                    created_on date, last_login_on date, sheet integer, row_number integer)""");
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    @Test
    void everyAccountArrivesInItsOrderAlsoAfterAPause() throws SQLException {
        try (var copy = copy()) {
            for (var row = 0; row < MANY; row++) {
                copy.add(account(1, row));
                if (row == MANY / 3) {
                    copy.pause();
                    execute("select 1");
                }
            }
            copy.pause();
        }

        assertThat(number("select count(distinct local_id) from copied")).isEqualTo(MANY);
        assertThat(number(
                        "select count(*) from (select row_number, row_number() over (order by ctid) - 1 as nth from copied) r"
                                + " where row_number <> nth"))
                .isZero();
    }

    @Test
    void whatTheDatabaseRefusesIsThrownAndTheConnectionCanBeRolledBack() throws SQLException {
        try (var copy = copy()) {
            assertThatThrownBy(() -> {
                        for (var row = 0; row < MANY; row++) {
                            copy.add(account(row == 700 ? 9 : 1, row));
                        }
                        copy.pause();
                    })
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("copied_type_check");
        }

        connection.rollback();
        assertThat(number("select 1")).isOne();
    }

    private AccountCopy copy() {
        return new AccountCopy(connection, "copied", new Pseudonyms(new byte[32]), 7);
    }

    private static AccountCopy.Account account(int type, int row) {
        return new AccountCopy.Account("L" + row, null, type, 19_000, AccountCopy.NO_DAY, 0, row);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
