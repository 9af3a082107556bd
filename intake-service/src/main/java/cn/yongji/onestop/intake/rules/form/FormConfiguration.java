package cn.yongji.onestop.intake.rules.form;

import cn.yongji.onestop.intake.rules.form.domain.Forms;
import cn.yongji.onestop.intake.rules.form.schema.PackagedForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the forms. */
@Configuration
class FormConfiguration {
    @Bean
    Forms forms() {
        return new PackagedForms();
    }
}
