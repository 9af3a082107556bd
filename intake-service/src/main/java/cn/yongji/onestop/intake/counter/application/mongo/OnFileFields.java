package cn.yongji.onestop.intake.counter.application.mongo;

import cn.yongji.onestop.intake.counter.application.domain.state.FromFile;
import cn.yongji.onestop.kernel.event.MaterialRef;
import java.util.List;

/** What was on file, with a list where there is one material or none. */
record OnFileFields(String slot, List<MaterialRef> material, String words) {
    static OnFileFields of(FromFile it) {
        return new OnFileFields(it.slot(), it.material().stream().toList(), it.words());
    }

    FromFile fromFile() {
        return new FromFile(slot, material.stream().findFirst(), words);
    }
}
