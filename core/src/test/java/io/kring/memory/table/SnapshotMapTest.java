package io.kring.memory.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SnapshotMapTest {
    private final Random random = new Random(7);

    @Test
    void aMapHoldsWhatATreeMapHoldsWhateverIsDoneToIt() {
        SnapshotMap<Integer, String> map = new SnapshotMap<>();
        TreeMap<Integer, String> same = new TreeMap<>();

        for (int step = 0; step < 20_000; step++) {
            int key = random.nextInt(500);
            if (random.nextInt(3) == 0) {
                map.remove(key);
                same.remove(key);
            } else {
                map.put(key, "v" + step);
                same.put(key, "v" + step);
            }
            if (step % 50 == 0) {
                compare(map, same);
            }
        }
        compare(map, same);
    }

    @Test
    void aCopyKeepsWhatItHadWhenTheOtherChanges() {
        SnapshotMap<Integer, Integer> map = new SnapshotMap<>();
        List<SnapshotMap<Integer, Integer>> copies = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            copies.add(map.copy());
            map.put(i, i);
        }

        copies.get(0).put(-1, -1);
        map.removeIf(value -> value % 2 == 0, 1_000);

        assertThat(map.values()).hasSize(150);
        assertThat(copies.get(0).values()).containsExactly(-1);
        for (int i = 1; i < 300; i++) {
            assertThat(copies.get(i).values()).hasSize(i);
        }
    }

    @Test
    void noMoreIsRemovedThanAskedFor() {
        SnapshotMap<Integer, Integer> map = new SnapshotMap<>();
        for (int i = 0; i < 10; i++) {
            map.put(i, i);
        }

        assertThat(map.removeIf(value -> value > 2, 4)).isEqualTo(4);
        assertThat(map.removeIf(value -> value > 2, -1)).isZero();

        assertThat(map.values()).containsExactly(0, 1, 2, 7, 8, 9);
    }

    @Test
    void whatIsPutInOrderDoesNotMakeADeepTree() {
        SnapshotMap<Integer, Integer> map = new SnapshotMap<>();
        for (int i = 0; i < 200_000; i++) {
            map.put(i, i);
        }

        assertThat(map.get(199_999)).isEqualTo(199_999);
        assertThat(map.values().count()).isEqualTo(200_000);
    }

    private void compare(SnapshotMap<Integer, String> map, NavigableMap<Integer, String> same) {
        int one = random.nextInt(520) - 10;
        int other = random.nextInt(520) - 10;
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        assertThat(map.values()).containsExactlyElementsOf(same.values());
        assertThat(map.between(low, high))
                .containsExactlyElementsOf(same.subMap(low, high).values());
        assertThat(map.descending(low, high))
                .containsExactlyElementsOf(
                        same.subMap(low, true, high, false).descendingMap().values());
        assertThat(map.get(low)).isEqualTo(same.get(low));
    }
}
