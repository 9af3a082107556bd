/** Rules of the form. */
package cn.yongji.onestop.intake.rules.form;
