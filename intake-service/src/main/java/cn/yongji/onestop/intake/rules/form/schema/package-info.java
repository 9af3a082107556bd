/** Forms as JSON Schemas that come with the program. */
@NullMarked
package cn.yongji.onestop.intake.rules.form.schema;

import org.jspecify.annotations.NullMarked;
