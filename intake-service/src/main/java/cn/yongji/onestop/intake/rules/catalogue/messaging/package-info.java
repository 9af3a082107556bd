/** What the catalogue hears of improvements. */
@NullMarked
package cn.yongji.onestop.intake.rules.catalogue.messaging;

import org.jspecify.annotations.NullMarked;
