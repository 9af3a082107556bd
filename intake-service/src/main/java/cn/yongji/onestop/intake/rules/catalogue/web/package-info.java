/** The catalogue over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.rules.catalogue.web;

import org.jspecify.annotations.NullMarked;
