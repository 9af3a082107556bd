package cn.yongji.onestop.coordination.schedule.domain;

import java.util.ArrayList;
import java.util.List;

/** 并会: what is of one cause and asks the same people is dealt with in one sitting, so that they gather once. */
final class Packing {
    private Packing() {}

    static List<Sitting> pack(List<Wish> inOrder) {
        var sittings = new ArrayList<Sitting>();
        for (var wish : inOrder) {
            var index = 0;
            while (index < sittings.size() && !sittings.get(index).takes(wish)) index++;
            if (index == sittings.size()) sittings.add(Sitting.of(wish));
            else sittings.set(index, sittings.get(index).and(wish));
        }
        return sittings;
    }
}
