/** The catalogue over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.catalogue.web;

import org.jspecify.annotations.NullMarked;
