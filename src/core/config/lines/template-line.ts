const DIRECTIVES = /^(?:\s*(?:\{\{[^{}]*\}\}|\{%[^%]*%\}|\{#[^#]*#\}|<%[^%]*%>))+\s*$/;

/** True for a trimmed line that has nothing but directives of a template: Go's and Jinja's `{{ … }}`, `{% … %}`, ERB's `<% … %>`. */
export function isTemplateLine(content: string): boolean {
  return (content.startsWith('{') || content.startsWith('<')) && DIRECTIVES.test(content);
}
