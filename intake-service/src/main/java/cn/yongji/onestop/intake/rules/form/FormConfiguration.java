package cn.yongji.onestop.intake.form;

import cn.yongji.onestop.intake.form.domain.Forms;
import cn.yongji.onestop.intake.form.schema.PackagedForms;
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
