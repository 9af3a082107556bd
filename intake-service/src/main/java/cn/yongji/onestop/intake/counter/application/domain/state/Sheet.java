package cn.yongji.onestop.intake.counter.application.domain.state;

import cn.yongji.onestop.intake.rules.form.domain.FormSheet;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** 一表申请、一套材料 (S29): what is applied for, the form, and the materials per slot. */
public record Sheet(List<MatterCode> matters, FormSheet form, List<MaterialRef> materials) {
    public Sheet {
        matters = List.copyOf(new LinkedHashSet<>(matters));
        materials = List.copyOf(new LinkedHashSet<>(materials));
    }

    public Set<String> filledSlots() {
        return materials.stream().map(MaterialRef::slot).collect(Collectors.toUnmodifiableSet());
    }
}
