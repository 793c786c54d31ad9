package vn.emc.reporting.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Linear programs whose variables may be negative, and whose constraints hold where all are 0. */
final class Simplex {
    private static final double TINY = 1e-9;

    private final int variables;
    private final List<double[]> constraints = new ArrayList<>();

    Simplex(int variables) {
        this.variables = variables;
    }

    /** The sum of the variables, each so many times, is at most the limit, which is not negative. */
    void atMost(double[] factors, double limit) {
        var row = new double[2 * variables + 1];
        for (var index = 0; index < variables; index++) {
            row[index] = factors[index];
            row[variables + index] = -factors[index];
        }
        row[2 * variables] = limit;
        constraints.add(row);
    }

    void zero(double[] factors) {
        atMost(factors, 0);
        atMost(Arrays.stream(factors).map(each -> -each).toArray(), 0);
    }

    /** The most that the sum of the variables, each so many times, can be. */
    double most(double[] factors) {
        var height = constraints.size();
        var width = 2 * variables + height + 1;
        var table = new double[height + 1][width];
        var basis = new int[height];
        for (var row = 0; row < height; row++) {
            System.arraycopy(constraints.get(row), 0, table[row], 0, 2 * variables);
            table[row][2 * variables + row] = 1;
            table[row][width - 1] = constraints.get(row)[2 * variables];
            basis[row] = 2 * variables + row;
        }
        for (var index = 0; index < variables; index++) {
            table[height][index] = -factors[index];
            table[height][variables + index] = factors[index];
        }
        for (var entering = entering(table[height]); entering >= 0; entering = entering(table[height])) {
            var leaving = leaving(table, basis, entering);
            if (leaving < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(table, leaving, entering);
            basis[leaving] = entering;
        }
        return table[height][width - 1];
    }

    /** The first that helps, so that it ends. */
    private static int entering(double[] goal) {
        for (var column = 0; column < goal.length - 1; column++) {
            if (goal[column] < -TINY) {
                return column;
            }
        }
        return -1;
    }

    private static int leaving(double[][] table, int[] basis, int entering) {
        var best = -1;
        var least = Double.POSITIVE_INFINITY;
        for (var row = 0; row < basis.length; row++) {
            var factor = table[row][entering];
            if (factor > TINY) {
                var ratio = table[row][table[row].length - 1] / factor;
                if (ratio < least - TINY || (ratio < least + TINY && basis[row] < basis[best])) {
                    least = ratio;
                    best = row;
                }
            }
        }
        return best;
    }

    private static void pivot(double[][] table, int leaving, int entering) {
        var factor = table[leaving][entering];
        for (var column = 0; column < table[leaving].length; column++) {
            table[leaving][column] /= factor;
        }
        for (var row = 0; row < table.length; row++) {
            var times = table[row][entering];
            if (row != leaving && Math.abs(times) > TINY) {
                for (var column = 0; column < table[row].length; column++) {
                    table[row][column] -= times * table[leaving][column];
                }
            }
        }
    }
}
