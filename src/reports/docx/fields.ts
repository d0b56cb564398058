import { Run, XmlAttributeComponent, XmlComponent } from 'docx';

class FieldAttributes extends XmlAttributeComponent<{ type: 'begin' | 'separate' | 'end' }> {
  protected override readonly xmlKeys = { type: 'w:fldCharType' };
}

class FieldMark extends XmlComponent {
  constructor(type: 'begin' | 'separate' | 'end') {
    super('w:fldChar');
    this.root.push(new FieldAttributes({ type }));
  }
}

class Instruction extends XmlComponent {
  constructor(text: string) {
    super('w:instrText');
    this.root.push(text);
  }
}

/** The runs before and after the cached result of a field. */
export function field(instruction: string): { before: Run[]; after: Run[] } {
  const run = (child: XmlComponent): Run => new Run({ children: [child] });
  return {
    before: [
      run(new FieldMark('begin')),
      run(new Instruction(instruction)),
      run(new FieldMark('separate')),
    ],
    after: [run(new FieldMark('end'))],
  };
}
