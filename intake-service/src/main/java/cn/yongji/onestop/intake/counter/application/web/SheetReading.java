package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.papers.material.MaterialRights;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.form.domain.FormFinding;
import cn.yongji.onestop.intake.rules.form.domain.FormReview;
import cn.yongji.onestop.intake.rules.form.domain.FormSheet;
import cn.yongji.onestop.intake.rules.form.domain.Forms;
import cn.yongji.onestop.intake.rules.form.domain.PublishedForm;
import cn.yongji.onestop.kernel.event.MaterialRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Reads what is applied for: everything it names must exist, and the form may be unfinished but not malformed. */
@Component
final class SheetReading {
    private static final int LONGEST_FORM = 64 * 1024;

    private final Materials materials;
    private final MaterialRights rights;
    private final Forms forms;

    SheetReading(Materials materials, MaterialRights rights, Forms forms) {
        this.materials = materials;
        this.rights = rights;
        this.forms = forms;
    }

    Sheet read(String projectId, SheetBody body, Catalogue catalogue) {
        var errors = new ArrayList<InputError>();
        for (var i = 0; i < body.matters().size(); i++) {
            if (catalogue.matter(body.matters().get(i)).isEmpty()) errors.add(unknownMatter(i, body));
        }
        var form = form(body.form(), errors);
        var refs = materials(
                projectId, body.materials(), slot -> catalogue.slot(slot).isPresent(), errors);
        if (!errors.isEmpty()) throw ApplicationProblems.sheetInvalid(errors);
        return new Sheet(body.matters(), form, refs);
    }

    /** Materials for a supplement. A reviewer may have asked for something that the catalogue has no slot for. */
    List<MaterialRef> materials(
            String projectId, List<SheetBody.MaterialInput> inputs, Catalogue catalogue, Set<String> askedFor) {
        var errors = new ArrayList<InputError>();
        Predicate<String> known =
                slot -> askedFor.contains(slot) || catalogue.slot(slot).isPresent();
        var refs = materials(projectId, inputs, known, errors);
        if (!errors.isEmpty()) throw ApplicationProblems.sheetInvalid(errors);
        return refs;
    }

    private List<MaterialRef> materials(
            String projectId,
            List<SheetBody.MaterialInput> inputs,
            Predicate<String> knownSlot,
            List<InputError> errors) {
        var ids = inputs.stream()
                .map(SheetBody.MaterialInput::materialId)
                .distinct()
                .toList();
        var known = materials.named(ids);
        var refs = new ArrayList<MaterialRef>();
        for (var i = 0; i < inputs.size(); i++) {
            var input = inputs.get(i);
            if (!knownSlot.test(input.slot())) errors.add(unknownSlot(i, input));
            var material = known.get(input.materialId());
            // A material that belongs elsewhere is as unknown here as one that never was.
            if (material == null || !rights.serves(material, projectId)) {
                errors.add(unknownMaterial(i));
            } else {
                refs.add(new MaterialRef(
                        input.slot(),
                        input.materialId(),
                        material.name(),
                        material.hash().value()));
            }
        }
        return refs;
    }

    private FormSheet form(SheetBody.FormInput input, List<InputError> errors) {
        var published = forms.find(input.name(), Optional.ofNullable(input.version()));
        var sheet = new FormSheet(
                input.name(),
                published.map(PublishedForm::version).orElse(0),
                input.data().toString());
        if (published.isEmpty()) {
            errors.add(InputError.at("/form/name", "form-unknown", "没有这份申请表或这个版本", "There is no such form or version"));
        } else if (sheet.json().length() > LONGEST_FORM) {
            errors.add(InputError.at("/form/data", "form-too-long", "申请表内容过长", "The form is too long"));
        } else {
            var review = forms.review(sheet);
            review.ifPresent(it -> it.malformed().forEach(finding -> errors.add(malformed(finding))));
            return review.map(FormReview::sheet).orElse(sheet);
        }
        return sheet;
    }

    private static InputError malformed(FormFinding finding) {
        return InputError.at(
                "/form/data" + finding.pointer(), "form-" + finding.code(), "申请表填写有误：" + finding.zh(), finding.en());
    }

    private static InputError unknownMatter(int index, SheetBody body) {
        var code = body.matters().get(index);
        return InputError.at(
                "/matters/" + index, "matter-unknown", "目录中没有事项 " + code, "The catalogue has no matter " + code);
    }

    private static InputError unknownSlot(int index, SheetBody.MaterialInput input) {
        return InputError.at(
                "/materials/" + index + "/slot",
                "slot-unknown",
                "目录中没有材料槽位 " + input.slot(),
                "The catalogue has no slot " + input.slot());
    }

    private static InputError unknownMaterial(int index) {
        return InputError.at(
                "/materials/" + index + "/materialId",
                "material-unknown",
                "本项目没有这份材料，请先上传",
                "The project has no such material; upload it first");
    }
}
